#define H <stddef.h>
#define Q "stdarg.h"
#define S(x) <x.h>
#include H
#include Q
#include S(stdbool)
true
