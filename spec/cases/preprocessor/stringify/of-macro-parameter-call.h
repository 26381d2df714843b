#define S(x) #x
#define F(x, y) S(x y)
F(a,b) F( a , b ) F(,)
