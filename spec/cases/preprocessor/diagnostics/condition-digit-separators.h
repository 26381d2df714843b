// flags: -std=c2x
#if 1'000
#endif
#if 1'000 == 1000
#endif
