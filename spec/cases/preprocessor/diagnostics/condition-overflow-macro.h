#define M 9223372036854775807
#define F(x) x
#if M + M
#endif
#if F(M + 1)
#endif
#if F(M + 1) + 2
#endif
#define O M + 1
#if O
#endif
#if O + 1
#endif
