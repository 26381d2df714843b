#define F(x,y) x y
#define G(x) F(x)
G(1)
G(1)
#define H F(1)
H
F(F(1),2)
F(F(1,2,3),2)
#define I(x) x x
I(F(1))
