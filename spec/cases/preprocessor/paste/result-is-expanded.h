#define xy 5
#define P(a, b) a##b
P(x, y) + P(x, P)
