#define F(a, b) #a b##a
F(1, x)
