#define A(
#define B(x
#define C(x,
#define D(x,)
#define E(,)
#define F(,x)
#define G(x x)
#define H(x,x)
#define I(1)
#define J("a")
#define K(x y)
#define L(...
#define M(..., x)
#define N(x...
