#define F(x, ...) x ## __VA_ARGS__
F(a, b, c) F(a) F(, b)
