#ifdef __VA_ARGS__
#endif
#ifdef __VA_OPT__
#endif
#if __VA_ARGS__
#endif
#if defined __VA_OPT__
#endif
#if 0
__VA_ARGS__
#if __VA_ARGS__
#endif
#endif
