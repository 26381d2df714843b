// flags: --target=x86_64-windows-msvc
__pragma(pack(push, 1)) int a; __pragma(warning(disable: 4996))
