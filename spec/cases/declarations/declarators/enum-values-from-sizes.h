struct s { int a; double b; };
enum { size = sizeof(struct s), align = _Alignof(struct s), place = __builtin_offsetof(struct s, b) };
