#include "parts/conditional.h"
#define WANT
#include "parts/conditional.h"
