// flags: -iquote parts
#if __has_include(<plain.h>)
angle
#else
quotes alone
#endif
#include "plain.h"
