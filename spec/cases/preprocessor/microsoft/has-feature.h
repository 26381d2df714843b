// flags: --target=x86_64-windows-msvc --compiler=clang=14
#if __has_feature(c_alignas) && __has_extension(c_generic_selections) && !__has_feature(nonsense)
yes
#endif
