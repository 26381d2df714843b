// flags: --target x86_64-windows-msvc

__forceinline int inlined(void) { return 1; }
int __unaligned *loose;
int *__ptr64 wide;
