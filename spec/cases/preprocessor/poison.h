#pragma GCC poison foo
bar
#ifdef bar
#endif
