#pragma pack(push, outer, 2)
#pragma pack(push, 1)
#pragma pack(pop, outer)
struct loose { char a; int b; };
