#include "lev.h"
__INCLUDE_LEVEL__
