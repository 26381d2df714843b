// flags: --std=c23

_BitInt(128) a;
unsigned _BitInt(129) b;
struct s { char c; _BitInt(65) d; _BitInt(256) e; };
