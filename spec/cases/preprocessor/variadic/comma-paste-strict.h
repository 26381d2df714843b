// flags: -std=c99
#define F(x, ...) f(x, ## __VA_ARGS__)
F(1, 2) F(1,)
