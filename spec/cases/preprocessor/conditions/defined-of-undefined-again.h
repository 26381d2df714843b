#define A 1
#undef A
#if defined A
no
#else
undefined
#endif
