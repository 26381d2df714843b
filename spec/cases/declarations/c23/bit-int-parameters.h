// flags: --std=c23

_BitInt(24) widen(unsigned _BitInt(12) value);
