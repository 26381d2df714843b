#if true
no
#else
no names
#endif
