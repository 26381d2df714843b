// flags: --target=x86_64-windows-msvc --compiler=clang=14
#if __has_declspec_attribute(dllexport) && !__has_declspec_attribute(nonsense)
yes
#endif
