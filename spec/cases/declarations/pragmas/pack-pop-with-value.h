// flags: --target x86_64-windows-msvc

#pragma pack(push, 1)
#pragma pack(pop, 4)
struct s { char a; double b; };
