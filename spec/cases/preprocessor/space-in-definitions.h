#define A	
#define B()
#define C(a)a
#define D (a)
#define F(a)(a)
A B() C(1) D F(2)
