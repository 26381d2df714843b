// flags: --target=x86_64-windows-msvc
#pragma comment(lib, "x.lib")
a
