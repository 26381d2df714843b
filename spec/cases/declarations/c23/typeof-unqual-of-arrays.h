// flags: -std=c23
typedef const int grid[2][2];
extern typeof_unqual(grid) cells;
extern typeof_unqual(const volatile char[3]) letters;
extern typeof_unqual(const volatile int *const) pointer;
