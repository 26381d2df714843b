#define F(...) [__VA_OPT__((a, (b)) c)]
F() F(1)
