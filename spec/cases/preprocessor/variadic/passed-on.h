#define G(a, b, c) a-b-c
#define F(...) G(__VA_ARGS__)
F(1, 2, 3)
