#define A ## b
#define B a ##
#define F(x) ## x
#define G(x) x ##
