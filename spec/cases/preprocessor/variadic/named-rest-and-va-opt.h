#define F(x, args...) f(x __VA_OPT__(,) args)
F(1) F(1, 2)
