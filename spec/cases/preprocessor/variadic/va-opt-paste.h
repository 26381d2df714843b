#define F(x, ...) a ## __VA_OPT__(b x) ## c
F(1) F(1, 2)
