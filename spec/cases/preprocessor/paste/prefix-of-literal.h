#define P(a, b) a##b
P(L, "s") P(u, 's') P(u8, "s") P(U, "s")
