// flags: -std=gnu2x
#if __has_c_attribute(deprecated) && __has_c_attribute(fallthrough) && !__has_c_attribute(nonsense)
yes
#endif
