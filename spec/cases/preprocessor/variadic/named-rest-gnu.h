#define F(args...) [args]
F() F(1) F(1, 2)
