one
#define A
#define B
#define C
#define D
#define E
#define F
#define G
#define H
#define I
two
