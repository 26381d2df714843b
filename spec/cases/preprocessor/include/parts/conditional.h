#ifdef WANT
wanted
#else
unwanted
#endif
