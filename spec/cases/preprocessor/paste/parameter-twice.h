#define P(a) a##a a
P(x) P(1)
