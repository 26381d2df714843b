#include_next "parts/plain.h"
