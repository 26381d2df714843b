enum color { red = 3 };
struct s { int a; double b; };
#define FIRST red
#define NEXT (FIRST + 1)
#define SIZE sizeof(struct s)
#define CAST ((unsigned char)-1)
#define TERNARY (FIRST > 2 ? 10 : 20)
