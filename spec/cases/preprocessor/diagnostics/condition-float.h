#if 1.0
#endif
#if .5
#endif
#if 1e5
#endif
#if 0x1p3
#endif
#if 1e
#endif
#if 1.5q
#endif
#if 0x1.8
#endif
#if 1.2.3
#endif
#if 1f
#endif
#if 1e+
#endif
#if 0x.p1
#endif
#if 1.0zz
#endif
#if 09.5
#endif
#if 0b1.1
#endif
#if 1df
#endif
