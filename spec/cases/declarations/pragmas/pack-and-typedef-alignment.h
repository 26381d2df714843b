typedef int wide __attribute__((aligned(8)));
#pragma pack(4)
struct s { char a; wide b; long long c; };
#pragma pack()
