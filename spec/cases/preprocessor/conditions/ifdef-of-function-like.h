#define F(x) x
#ifdef F
yes
#endif
