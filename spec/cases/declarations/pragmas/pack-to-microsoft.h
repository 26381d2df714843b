// flags: --target x86_64-windows-msvc

#pragma pack(push, 4)
struct s { char a; double b; int c : 3; long long d : 5; };
#pragma pack(pop)
