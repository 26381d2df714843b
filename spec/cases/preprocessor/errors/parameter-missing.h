#define F(x,) x
#define G(1) x
#define H(x y) x
