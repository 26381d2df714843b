#if 1l == 1L && 1ul == 1UL && 1ll == 1LL && 1ull == 1uLL && 1lu == 1
yes
#endif
