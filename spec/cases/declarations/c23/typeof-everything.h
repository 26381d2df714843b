// flags: --std=c23

int f(int);
typeof(f) g;
typeof(int (*)[3]) rows;
typeof_unqual(const char *const) text;
typeof(typeof_unqual(const int)) plain;
