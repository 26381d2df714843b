#define F(x) [x]
F( a   b	c ) F(a/**/b)
