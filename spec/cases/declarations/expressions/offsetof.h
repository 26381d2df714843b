struct places { char a; double b; struct { short c[4]; } d; };
enum { b = __builtin_offsetof(struct places, b), c = __builtin_offsetof(struct places, d.c[2]) };
