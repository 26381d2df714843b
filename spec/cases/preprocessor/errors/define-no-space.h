#define A"x"
