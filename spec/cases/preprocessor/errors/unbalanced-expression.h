#if (1
#endif
#if 1)
#endif
