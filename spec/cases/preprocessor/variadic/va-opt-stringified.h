// flags: -std=gnu2x
#define F(...) #__VA_OPT__(a __VA_ARGS__ b)
F() F(1, 2)
