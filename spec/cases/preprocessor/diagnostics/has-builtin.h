#if __has_builtin
#endif
#if __has_builtin(
#endif
#if __has_builtin()
#endif
#if __has_builtin(1)
#endif
#if __has_builtin(__builtin_expect
#endif
#if __has_builtin(a b)
#endif
#if __has_builtin __builtin_expect
#endif
