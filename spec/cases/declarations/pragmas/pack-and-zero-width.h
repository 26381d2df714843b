#pragma pack(1)
struct s { char a : 3; int : 0; int b : 5; };
#pragma pack()
