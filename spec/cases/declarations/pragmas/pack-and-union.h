#pragma pack(push, 2)
union u { char a; double b; };
struct s { char a; union u b; };
#pragma pack(pop)
