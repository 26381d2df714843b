#define P(a, b) a##b
P($, x) P(_, _) P(x, $)
