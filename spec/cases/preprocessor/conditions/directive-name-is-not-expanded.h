#define define undef
#define A 1
A
