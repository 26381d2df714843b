#define F(...) f(0, ## __VA_ARGS__)
F() F(1) F(,)
