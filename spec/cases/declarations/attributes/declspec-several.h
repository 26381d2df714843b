// flags: --target x86_64-windows-msvc

__declspec(dllimport) __declspec(noreturn) void __cdecl stop(void);
__declspec(dllimport noinline) int one(void);
