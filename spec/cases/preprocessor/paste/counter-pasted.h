#define P(a, b) a##b
#define X(a, b) P(a, b)
X(v, __COUNTER__) X(v, __COUNTER__)
