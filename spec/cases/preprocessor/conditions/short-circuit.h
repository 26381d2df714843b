#if 0 && 1 / 0
no
#elif 1 || 1 / 0
yes
#endif
