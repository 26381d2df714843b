#define F(...) [__VA_OPT__()]
F() F(1)
