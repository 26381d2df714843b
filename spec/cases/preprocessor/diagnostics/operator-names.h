#define and 1
#ifdef or
#endif
#define xor
#if true
#endif
#if bitand
#endif
