#define F(x) x
F( /* c
