#pragma GCC poison 1
