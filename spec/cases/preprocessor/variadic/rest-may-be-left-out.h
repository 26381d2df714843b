#define F(x, ...) x: [__VA_ARGS__]
F(1)
