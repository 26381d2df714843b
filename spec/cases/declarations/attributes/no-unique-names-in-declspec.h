// flags: --target x86_64-windows-msvc

__declspec(dllimport) int imported(int);
__declspec(dllexport) extern int exported;
__declspec(noreturn) void stop(void);
