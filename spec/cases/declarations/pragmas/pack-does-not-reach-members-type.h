struct inner { char a; int b; };
#pragma pack(1)
struct outer { char a; struct inner b; };
#pragma pack()
