#define P(a, b, c) a##b##c
P(1, 2, 3) P(x, , y) P(, , z)
