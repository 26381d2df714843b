#define A 1
A A+A
