#define P(a, b) a##b
P(x, y) P(x, 1) P(x1, _2) P(, x) P(x, ) P(,)
