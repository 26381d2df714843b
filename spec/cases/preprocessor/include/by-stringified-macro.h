#define S(x) #x
#define X(x) S(x)
#include X(parts/plain.h)
