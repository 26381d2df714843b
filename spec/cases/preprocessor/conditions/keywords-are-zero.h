#if int || while
no
#else
zero
#endif
