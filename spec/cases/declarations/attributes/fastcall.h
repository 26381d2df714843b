// flags: --target i686-windows-gnu

int __attribute__((fastcall)) fast(int a);
