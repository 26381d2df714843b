struct s { char a; struct inner { char b; } __attribute__((aligned(4))) c; char d; };
extern struct inner other;
