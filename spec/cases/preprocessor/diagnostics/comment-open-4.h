#include "parts/plain.h" /* x
