__COUNTER__ __COUNTER__
#define C __COUNTER__
C C
#if __COUNTER__ == 4
yes
#endif
__COUNTER__
