#define A B
#define B C(
#define C(x) x
A
