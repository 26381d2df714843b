#pragma pack(push)
#pragma pack(2)
struct tight { char a; int b; double c; };
#pragma pack(pop)
struct usual { char a; int b; double c; };
