// flags: --target x86_64-windows-gnu

__declspec(dllimport) int imported(int);
struct __declspec(align(16)) s { char a; };
