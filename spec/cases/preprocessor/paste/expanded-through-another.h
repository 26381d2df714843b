#define A 1
#define B 2
#define P(a, b) a##b
#define X(a, b) P(a, b)
X(A, B)
