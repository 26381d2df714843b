#if 1
a
#else
#if 1
b
#else
c
#endif
d
#endif
e
