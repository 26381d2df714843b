#if -1 > 0u
#endif
#if 0u < -1
#endif
#if -1 + 0u
#endif
