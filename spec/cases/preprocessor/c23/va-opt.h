// flags: -std=c23
#define F(x, ...) f(x __VA_OPT__(,) __VA_ARGS__)
F(1) F(1, 2)
