// flags: --target=x86_64-windows-msvc
#define OFF(n) __pragma(warning(push)) __pragma(warning(disable: n))
OFF(4996) int a;
