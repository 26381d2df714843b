struct pair { int a, b; } pair = { b: 1, a: 2 };
