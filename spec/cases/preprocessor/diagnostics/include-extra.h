#include "parts/plain.h" x y
#include <parts/plain.h> x
