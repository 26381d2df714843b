#define F/* no call */(x) x
F(1)
