// flags: --target x86_64-windows-msvc

__pragma(pack(push, 1))
struct s { char a; int b; };
__pragma(pack(pop))
