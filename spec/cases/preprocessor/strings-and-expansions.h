#define x(a) #a #a
#define y(a) a #a a ## a
x(q) y(z) y(1 2) y( )
