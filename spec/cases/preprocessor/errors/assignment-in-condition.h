#if A = 1
#endif
