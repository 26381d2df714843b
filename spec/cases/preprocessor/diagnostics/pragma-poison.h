#pragma GCC poison
#pragma GCC poison 1
#pragma GCC poison A 1
#define B 1
#pragma GCC poison B
B A
#pragma GCC poison A
#pragma GCC poison "x"
#pragma poison Q
Q
