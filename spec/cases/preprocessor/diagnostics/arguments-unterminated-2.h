#define F(x) x
#define G F(1
G
G )
