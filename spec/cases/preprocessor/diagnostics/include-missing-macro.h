#define M "no/such.h"
#include M
