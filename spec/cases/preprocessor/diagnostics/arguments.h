#define F(x,y) x y
#define Z() z
#define V(x,...) x
#define W(...) w
F()
F(1)
F(1,2,3)
F(,,)
Z(1)
Z(,)
V()
V(1)
W()
F(1,2
)
F(1,
2,
3)
F((1,2))
