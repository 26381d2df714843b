#define D defined(X)
#if D
#endif
#define D2 defined
#if D2 X
#endif
#if D2(X)
#endif
#define D3(x) defined(x)
#if D3(1)
#endif
#if D3()
#endif
