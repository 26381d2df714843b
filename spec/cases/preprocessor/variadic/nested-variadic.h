#define F(x, ...) x(__VA_ARGS__)
#define G(...) <__VA_ARGS__>
F(G, 1, 2) F(G) F(F, G, 1)
