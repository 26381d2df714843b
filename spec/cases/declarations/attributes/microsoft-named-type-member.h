// flags: --target x86_64-windows-msvc

struct base { int a; };
struct derived { struct base; int b; };
