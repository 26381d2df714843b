#define x 9
#define F(x) x
F(1) x
