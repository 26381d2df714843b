#define F(...) [__VA_ARGS__]
F() F(1) F(1, 2) F(1,2 , 3)
