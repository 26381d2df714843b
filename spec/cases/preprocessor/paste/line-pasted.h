#define P(a, b) a##b
#define X(a, b) P(a, b)
X(v, __LINE__)
P(v, __LINE__)
