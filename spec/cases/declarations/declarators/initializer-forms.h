struct s { int a[2]; struct { int b; } c; } one = { { 1, 2 }, { 3 } };
int f(void), (*pointer)(void) = f, after = (1, 2);
