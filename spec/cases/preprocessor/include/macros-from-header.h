#include "parts/defines.h"
FROM_HEADER
#include "parts/undefines.h"
FROM_HEADER
