int *pointer = (int[]){1, 2, 3};
struct s { int a; } *other = &(struct s){ .a = 1 };
int list[sizeof (short[]){1, 2, 3}];
