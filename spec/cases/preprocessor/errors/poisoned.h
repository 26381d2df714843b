#pragma GCC poison bad
int bad;
#define bad 1
