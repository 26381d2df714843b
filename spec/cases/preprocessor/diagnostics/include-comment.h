#include "parts/plain.h" /* c */ // d
#include /* c */ "parts/plain.h"
