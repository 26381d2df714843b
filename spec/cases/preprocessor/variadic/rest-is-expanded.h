#define A 1, 2
#define F(x, ...) x|__VA_ARGS__
F(A, A)
