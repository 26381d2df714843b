// flags: --target i686-windows-msvc

int __fastcall fast(int);
int __thiscall method(void *self, int);
int (__stdcall *table[2])(int);
