#define F(x) x
#define G(x) F(x
G(1)
G(2))
