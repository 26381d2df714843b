#define A
#define HAS(x) defined(x)
#if HAS(A)
yes
#else
no
#endif
