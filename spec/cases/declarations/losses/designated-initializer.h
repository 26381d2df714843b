struct s { int a, b; } object = { .b = 2 };
int after;
