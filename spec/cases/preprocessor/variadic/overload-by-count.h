#define GET(a, b, name, ...) name
#define F1(a) one(a)
#define F2(a, b) two(a, b)
#define F(...) GET(__VA_ARGS__, F2, F1, x)(__VA_ARGS__)
F(1) F(1, 2)
