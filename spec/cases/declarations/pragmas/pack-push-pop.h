#pragma pack(push, 1)
struct tight { char a; int b; };
#pragma pack(pop)
struct loose { char a; int b; };
