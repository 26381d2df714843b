#define A /* b
c
