// flags: --target x86_64-windows-gnu

__declspec(noinline) int kept(int);
struct s { int a; };
