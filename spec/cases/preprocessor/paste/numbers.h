#define P(a, b) a##b
P(1, 2) P(1, e5) P(1., 5) P(., 5) P(0x, ff) P(1, u)
