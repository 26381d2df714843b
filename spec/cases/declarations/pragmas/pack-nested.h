#pragma pack(push, 4)
#pragma pack(push, 1)
struct one { char a; double b; };
#pragma pack(pop)
struct four { char a; double b; };
#pragma pack(pop)
