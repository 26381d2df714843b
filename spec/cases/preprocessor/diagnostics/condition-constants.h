#if 9223372036854775808
#endif
#if 18446744073709551616
#endif
#if 0xfffffffffffffffff
#endif
#if 99999999999999999999999
#endif
#if 08
#endif
#if 019
#endif
#if 0x
#endif
#if 0b
#endif
#if 0b12
#endif
#if 0xg
#endif
#if 1x
#endif
#if 1ul
#endif
#if 1lul
#endif
#if 1lL
#endif
#if 1uu
#endif
#if 1LLL
#endif
#if 1i
#endif
#if 1j
#endif
#if 1wb
#endif
#if 1z
#endif
