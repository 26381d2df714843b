#define E
#define P(a, b) a##b
P(E, x) P(x, E)
