#if 1,2
#endif
#if (1,2)
#endif
#if 0 && (1,2)
#endif
#if ,1
#endif
#if 1,
#endif
