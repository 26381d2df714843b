#define F(a, b) <a|b>
#include "parts/half-open.h"
OPEN_CALL 2)
