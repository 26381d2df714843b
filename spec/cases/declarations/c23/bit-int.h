// flags: --std=c23

struct s { _BitInt(7) a; unsigned _BitInt(33) b; _BitInt(100) c; };
