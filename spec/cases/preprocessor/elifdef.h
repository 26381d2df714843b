#ifdef A // flags: -std=gnu2x
a
#elifdef __LINE__
b
#else
c
#endif
#if 0
#elifndef A
d
#elifdef __LINE__
e
#endif
