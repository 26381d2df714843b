#if 1 +
#endif
#if * 2
#endif
