#if +
#endif
#if 1 +
#endif
#if * 1
#endif
#if 1 * * 2
#endif
#if 1 2
#endif
#if (1
#endif
#if 1)
#endif
#if ()
#endif
#if (1 2)
#endif
#if ((1)
#endif
