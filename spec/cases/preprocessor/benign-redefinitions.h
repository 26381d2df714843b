#define A 1
#define A 1
#define B( x ) x
#define B(x) x
#undef A
#undef Q
A B(2)
