#include "parts/plain.h"
#include "parts/plain.h"
