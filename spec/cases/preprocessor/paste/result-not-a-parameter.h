#define F(ab, a, b) a##b
F(1, a, b)
