#pragma pack(1)
struct tight { char a; int b; };
#pragma pack()
struct loose { char a; int b; };
