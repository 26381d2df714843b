#define NAME "parts/plain.h"
#include NAME
