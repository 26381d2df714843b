#define A B
#define B 1
A
#undef B
#define B 2
A
