int list[4] __attribute__((aligned(32)));
int (__attribute__((unused)) grid[2][3]);
