#if __has_builtin(__builtin_expect) && __has_builtin(__builtin_memcpy) && !__has_builtin(__builtin_nonsense)
yes
#endif
