// flags: --target i686-windows-gnu

int __attribute__((cdecl)) usual(int a);
