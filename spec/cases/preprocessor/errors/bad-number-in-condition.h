#if 1abc
#endif
#if 0x
#endif
#if 09
#endif
