// flags: -Iparts
#define NAME(x) <x.h>
#include NAME(plain)
