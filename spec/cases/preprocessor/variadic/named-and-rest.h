#define F(x, ...) x: __VA_ARGS__;
F(1, 2) F(1, 2, 3) F(1,)
