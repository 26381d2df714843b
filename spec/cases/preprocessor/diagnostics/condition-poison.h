#pragma GCC poison P
#if P
#endif
#if defined(P)
#endif
#ifdef P
#endif
#ifndef P
#endif
#define P 1
#undef P
P
#define X P
X
#define F(P) 1
