// flags: -std=gnu2x
#define B
#ifdef A
a
#elifdef B
b
#elifndef C
c
#endif
