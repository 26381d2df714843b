#define F(x) __VA_OPT__(x)
__VA_OPT__
