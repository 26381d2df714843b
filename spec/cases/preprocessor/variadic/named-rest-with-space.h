#define F(a, rest ...) a|rest
F(1, 2, 3)
