#if 0
no
#endif
after
