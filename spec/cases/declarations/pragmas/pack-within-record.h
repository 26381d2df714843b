struct s { char a;
#pragma pack(push, 1)
int b; };
#pragma pack(pop)
struct t { char a; int b; };
