struct pair { int x, y; } pair = { x: 1, y: 2 };
int list[] = { [1] 5, 6 };
