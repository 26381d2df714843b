// flags: --target x86_64-windows-msvc

typedef __declspec(align(32)) struct { char a; } of_typedef;
struct s { char a; } __declspec(align(32)) object;
struct t { char a; __declspec(align(16)) struct { char b; } c; };
__declspec(align(8)) struct later;
struct later { char a; };
