// flags: -std=gnu2x
#ifdef A
a
#elifndef A
not a
#else
else
#endif
