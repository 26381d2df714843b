#if "a"
#endif
