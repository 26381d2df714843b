#if 0
no
#else
yes
#endif
