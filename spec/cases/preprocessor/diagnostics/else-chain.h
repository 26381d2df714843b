#else
#endif
#elif 1
#elif
#if 1
#else x
#endif y
#if 1
#else
#else
#endif
#if 1
#else
#elif 1
#endif
#if 0
#else
#elif
#endif
#if 1
#elif
#endif
#if 1
#elif 1 2 +
#endif
#if 0
#if 1
#else x
#endif y
#endif
