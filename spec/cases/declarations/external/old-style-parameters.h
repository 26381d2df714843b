typedef unsigned char byte;
enum small { SMALL } __attribute__((packed));
struct pair { int a, b; };
int add(a, b) int a; short b; { return a + b; }
double scale(x, n, text) float x; char n; char *text; { return x; }
int implicit(a, b) char b; { return a; }
int adjusted(list, call, value) int list[4]; int call(void); struct pair value; { return 0; }
int promoted(b, e, flag, wide) byte b; enum small e; _Bool flag; unsigned long long wide; { return 0; }
int reordered(first, second) long second; register double first; { return 0; }
int (*returned(n))(int) short n; { return 0; }
int declared();
int declared(a) float a; { return 0; }
int prototype(int first, double second);
int prototype(a, b) int a; double b; { return 0; }
int none() { return 0; }
