#define G(x, ...) [x|__VA_ARGS__]
#define F(...) G(__VA_ARGS__)
F() F(1) F(1,)
