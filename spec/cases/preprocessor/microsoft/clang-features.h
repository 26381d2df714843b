// flags: --compiler=clang=14
#if __has_feature(c_atomic) && __has_feature(attribute_availability) && !__has_feature(blocks) && !__has_feature(cxx_lambdas)
yes
#endif
