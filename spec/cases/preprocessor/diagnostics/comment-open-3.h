#if 0
/* b
#endif
