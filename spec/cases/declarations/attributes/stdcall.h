// flags: --target i686-windows-gnu

int __attribute__((stdcall)) before(int a);
int after(int a) __attribute__((__stdcall__));
typedef int (__attribute__((stdcall)) *callback)(int);
