__COUNTER__
#include "parts/counted.h"
__COUNTER__
