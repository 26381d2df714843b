#define F(x, ...) __VA_OPT__(<x:__VA_ARGS__>)
F(1) F(1, 2) F(, 2)
