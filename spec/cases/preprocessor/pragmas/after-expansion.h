#define F(x) x _Pragma("p") x
F(1) F(2)
