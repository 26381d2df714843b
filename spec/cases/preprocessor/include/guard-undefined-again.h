#include "parts/guarded.h"
#undef GUARDED
#include "parts/guarded.h"
