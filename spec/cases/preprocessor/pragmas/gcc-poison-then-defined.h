#define A 1
#pragma GCC poison B
A
#ifdef B
no
#endif
