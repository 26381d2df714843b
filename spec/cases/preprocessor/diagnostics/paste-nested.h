#define P(a,b) a##b
#define Q(x) P(x,+)
Q(a)
#define R Q(b)
R
#define S a ## + ## b
S
#define T(x) x ## - ## x
T(1)
