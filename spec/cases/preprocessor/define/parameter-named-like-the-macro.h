#define F(F) F
F(1)
