#define F(x, x) x
