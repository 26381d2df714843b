#define F(x, y) <x|y>
F(,) F(1,) F(,2) F( , )
