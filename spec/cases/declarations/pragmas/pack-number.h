#pragma pack(2)
struct s { char a; int b; };
