#define F(x, y) y-x
F(1, 2) F(a,b) F( (1,2) , [3 )
