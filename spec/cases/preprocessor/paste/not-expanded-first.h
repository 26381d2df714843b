#define A 1
#define B 2
#define AB 12
#define P(a, b) a##b
P(A, B)
