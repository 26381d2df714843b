// flags: --target x86_64-windows-msvc

__declspec(thread) extern int each;
