#if -1 < 0 && -1 < 1
signed
#endif
