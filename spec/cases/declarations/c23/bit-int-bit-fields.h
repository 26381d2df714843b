// flags: --std=c23

struct s { _BitInt(7) a : 3; unsigned _BitInt(20) b : 17; char c; };
