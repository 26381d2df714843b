#define X 1 2
#include X
#define Y
#include Y
#define Z <
#include Z
#define W <abc
#include W
#define Q "parts/plain.h" z
#include Q
