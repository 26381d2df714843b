// flags: -std=gnu2x
#if true && !false
yes
#endif
