// flags: --target=x86_64-windows-msvc
#pragma warning(push)
#pragma warning(disable: 4996)
a
#pragma warning(pop)
