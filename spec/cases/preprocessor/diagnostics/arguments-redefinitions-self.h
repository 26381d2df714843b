#define F(x) x
F(
#define F(x) y
)
F(1)
