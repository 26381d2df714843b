#define F(x, ...) __VA_OPT__(a) x __VA_OPT__(b)
F(1) F(1, 2)
