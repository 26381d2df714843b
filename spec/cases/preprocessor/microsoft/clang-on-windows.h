// flags: --target=x86_64-windows-msvc --compiler=clang=14
#ifdef __clang__
clang _MSC_VER
#endif
