#if 1/0
#endif
#if 1%0
#endif
#if 0 && 1/0
#endif
#if 1 || 1/0
#endif
#if 1 ? 1 : 1/0
#endif
#if 1/0 || 1
#endif
#if 0 ? 1/0 : 2
#endif
