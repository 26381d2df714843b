struct s { int a[4]; struct { char b, c; } d[2]; union { int e; char f[3]; }; };
enum { a = __builtin_offsetof(struct s, a[2]), c = __builtin_offsetof(struct s, d[1].c), f = __builtin_offsetof(struct s, f[1]), classic = (unsigned long)&((struct s *)0)->d };
