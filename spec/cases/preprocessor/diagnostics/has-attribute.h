#if __has_attribute
#endif
#if __has_attribute(
#endif
#if __has_attribute()
#endif
#if __has_attribute(1)
#endif
#if __has_attribute("a")
#endif
#if __has_attribute(packed
#endif
#if __has_attribute(packed x)
#endif
#if __has_attribute packed
#endif
#if __has_attribute(gnu::packed)
#endif
#if __has_attribute(gnu::)
#endif
#if __has_attribute(::packed)
#endif
#if __has_cpp_attribute(gnu::1)
#endif
#if __has_c_attribute(fallthrough)
#endif
#if __has_c_attribute(1)
#endif
