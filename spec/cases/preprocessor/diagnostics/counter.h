#if __COUNTER__
#endif
#define __COUNTER__ 1
__COUNTER__
#line __COUNTER__
