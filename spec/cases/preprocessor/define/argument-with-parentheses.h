#define F(x, y) x;y
F((1, 2), 3) F([1, 2]) F(f(1, 2), 3)
