#if 1 ? 2
#endif
#if 1 : 2
#endif
#if 1 ? 2 : 
#endif
#if ? 1 : 2
#endif
#if 1 ? : 2
#endif
#if 1 ? 2 : 3 : 4
#endif
#if (1 ? 2) : 3
#endif
