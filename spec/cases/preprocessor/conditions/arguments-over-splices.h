#define F(a, b) a + b
#if F(1, \
      2) == 3
yes
#endif
