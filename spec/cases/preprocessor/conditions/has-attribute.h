#if __has_attribute(packed) && __has_attribute(__packed__) && !__has_attribute(nonsense)
yes
#endif
