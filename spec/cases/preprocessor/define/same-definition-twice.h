#define A(x) x + 1
#define A(x) x   +  1
#define A( x ) x /* c */ + 1
A(2)
