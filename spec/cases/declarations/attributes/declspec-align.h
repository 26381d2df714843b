// flags: --target x86_64-windows-msvc

__declspec(align(32)) struct before { char a; };
struct __declspec(align(16)) inside { char a; };
struct member { char a; __declspec(align(8)) char b; };
