#define F(x) [x]
F(1) F(a b) F((a, b))
