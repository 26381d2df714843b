// flags: --compiler=clang=14
#if __has_builtin(__builtin_shufflevector) && __has_builtin(__builtin_bitreverse32) && !__has_builtin(__builtin_nonsense)
yes
#endif
