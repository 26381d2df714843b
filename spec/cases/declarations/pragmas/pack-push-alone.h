#pragma pack(push)
#pragma pack(2)
struct two { char a; int b; };
#pragma pack(pop)
struct loose { char a; int b; };
