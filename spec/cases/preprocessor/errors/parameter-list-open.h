#define F(x
#define G(
