__LINE__ __FILE__
#include "parts/line-here.h"
__LINE__ __FILE__
