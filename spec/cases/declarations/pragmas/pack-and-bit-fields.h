#pragma pack(1)
struct s { unsigned a : 7; unsigned b : 30; };
