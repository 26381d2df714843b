// flags: -std=gnu2x
#if 1'000 == 1000 && 0x1'0 == 16
yes
#endif
