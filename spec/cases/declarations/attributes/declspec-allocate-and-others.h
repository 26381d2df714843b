// flags: --target x86_64-windows-msvc

__declspec(noinline) int kept(int);
__declspec(restrict) void *fresh(void);
__declspec(selectany) int chosen = 1;
__declspec(deprecated("use kept")) int old(int);
struct __declspec(novtable) s { int a; };
