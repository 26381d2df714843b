struct s { char a; double b; };
enum { standard = _Alignof(double), gnu = __alignof__(struct s), offset = __builtin_offsetof(struct s, b) };
