struct __attribute__((packed)) tight { char a; int b; };
#pragma pack(push, 2)
struct pushed { char a; double b; };
#pragma pack(pop)
struct wide { char a; } __attribute__((aligned(32)));
