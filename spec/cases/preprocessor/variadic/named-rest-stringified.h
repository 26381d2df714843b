#define F(args...) #args
F(a, b) F( a ,b )
