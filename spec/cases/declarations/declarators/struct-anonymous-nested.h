struct s { int a; struct { int b; union { int c; double d; struct { char e, f; }; }; }; int g; };
enum { at_f = __builtin_offsetof(struct s, f), at_g = __builtin_offsetof(struct s, g) };
