#if 1 ? 2 : 1 / 0
yes
#endif
