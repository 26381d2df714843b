// flags: --target i686-windows-msvc

int __cdecl first(int);
int __stdcall second(int);
int __fastcall third(int);
int __vectorcall fourth(int);
typedef void (__stdcall *callback)(void *);
