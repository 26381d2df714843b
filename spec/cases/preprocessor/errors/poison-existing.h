#define A 1
#pragma GCC poison A
