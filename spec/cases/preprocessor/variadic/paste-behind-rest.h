#define F(...) __VA_ARGS__ ## x
F(a, b) F()
