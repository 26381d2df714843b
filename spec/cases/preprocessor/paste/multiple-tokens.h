#define P(a, b) a##b
P(1 2, 3 4) P(a+, +b)
