struct s { unsigned a : 3; unsigned b : 32; _Bool c : 1; };
extern struct s o;
__typeof__(o.a + 0) three;
__typeof__(o.b + 0) whole;
__typeof__(-o.c) truth;
