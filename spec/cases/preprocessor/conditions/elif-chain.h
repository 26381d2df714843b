#define N 3
#if N == 1
one
#elif N == 2
two
#elif N == 3
three
#elif N == 3
never
#else
other
#endif
