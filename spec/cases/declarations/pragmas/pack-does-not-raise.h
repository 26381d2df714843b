#pragma pack(16)
struct s { char a; short b; };
