// flags: --compiler=clang=19
__clang_major__ __BITINT_MAXWIDTH__
