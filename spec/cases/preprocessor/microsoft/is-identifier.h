// flags: --target=x86_64-windows-msvc --compiler=clang=14
#if __is_identifier(foo) && !__is_identifier(int)
yes
#endif
