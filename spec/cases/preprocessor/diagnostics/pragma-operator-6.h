#if _Pragma("x")
#endif
#define F(x) x
F(_Pragma("foo"))
F(_Pragma(1))
#include _Pragma("x")
