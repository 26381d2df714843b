#define A x ## y ## z
#define xyz 1
A
