#define F(a, b) #a##b
F(, ) F(x, )
