#if 1 2
#endif
#if A B
#endif
