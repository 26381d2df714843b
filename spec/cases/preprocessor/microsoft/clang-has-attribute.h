// flags: --compiler=clang=14
#if __has_attribute(overloadable) && __has_attribute(enable_if) && !__has_attribute(scalar_storage_order)
yes
#endif
