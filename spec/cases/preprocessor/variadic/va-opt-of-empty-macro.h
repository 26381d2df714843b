#define E
#define F(...) [__VA_OPT__(x)]
F(E) F(E E) F(E 1)
