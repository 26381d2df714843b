#define F(x) 1
#if F
no
#else
zero
#endif
