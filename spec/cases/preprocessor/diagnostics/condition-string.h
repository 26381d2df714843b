#if "a"
#endif
#if L"a"
#endif
#if 1 "a"
#endif
