#define A (1)
A
A(2)
