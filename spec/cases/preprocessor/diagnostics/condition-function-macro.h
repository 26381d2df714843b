#define F(x) x
#if F
#endif
#if F(
#endif
#if F(1
#endif
#if F(1,2)
#endif
#if F()
#endif
#if F F(1)
#endif
