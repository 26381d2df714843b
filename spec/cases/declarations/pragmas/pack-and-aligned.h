#pragma pack(2)
struct s { char a; int b __attribute__((aligned(8))); long c; };
