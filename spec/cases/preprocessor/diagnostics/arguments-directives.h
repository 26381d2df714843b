#define F(x) x
F(
#define A 1
A
#undef A
#if 1
2
#endif
)
F(
#error e
)
F(
#include "parts/plain.h"
)
F(
#pragma foo
)
F(
#foo
)
F(
#undef F
)
F(
#line 5
)
