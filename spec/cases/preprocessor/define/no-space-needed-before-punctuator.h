// flags: -std=gnu17
#define A+ 1
A
