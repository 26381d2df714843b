#define A
#ifdef A
a
#endif
#ifndef A
b
#endif
#ifndef B
c
#endif
