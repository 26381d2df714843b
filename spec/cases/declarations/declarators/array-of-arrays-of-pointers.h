char *(*grid[2])[3];
int (*(*pick[4])(void))[5];
