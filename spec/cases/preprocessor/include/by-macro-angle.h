// flags: -Iparts
#define NAME <plain.h>
#include NAME
