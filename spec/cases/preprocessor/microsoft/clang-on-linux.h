// flags: --compiler=clang=14
__clang__ __clang_major__ __GNUC__ __GNUC_MINOR__
