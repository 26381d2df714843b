int list[] = {1, 2, 3};
const char *names[] = {"a", "b", [7] = "c", 0};
int rows[][2] = {1, 2, 3};
struct pair { int x, y; } pairs[] = {1, 2, 3};
