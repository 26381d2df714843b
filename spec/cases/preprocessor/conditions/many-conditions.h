#define A 1
#define B 2
#if A
#if B
#ifdef A
#ifndef C
deep
#endif
#endif
#endif
#endif
