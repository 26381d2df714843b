#include "parts/plain.h" /* comment */
#include "parts/plain.h" // comment
