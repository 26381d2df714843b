#define A 1
#define F(x) x x
F(A) F(F(A))
