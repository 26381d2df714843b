#define A 1
#define F(x, ...) f(x, ## __VA_ARGS__)
F(A, A) F(A, A A)
