#if 1
yes
#elif 1 / 0
no
#endif
