#if 1 ? 2
#endif
#if 1 : 2
#endif
