#define A 1
#define A 2
#define B
#define B 1
#define F(x) x
#define F x
#define G x
#define G(x) x
#define H(x) x
#define H(y) y
#define I(x,...) x
#define I(x,y...) x
#define J a b
#define J a  b
#define K a+b
#define K a + b
#define L "a"
#define L "b"
#define M /* c */ 1
#define M 1 /* d */
#define N(x) #x
#define N(x) # x
#define O <:
#define O [
#define P 1
#undef P
#define P 2
