#define F(fmt, args...) f(fmt, ## args)
F("a") F("a", 1, 2)
