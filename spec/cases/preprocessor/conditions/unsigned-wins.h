#if -1 > 0u
unsigned
#endif
