#if __has_include(x)
#endif
#if __has_include
#endif
