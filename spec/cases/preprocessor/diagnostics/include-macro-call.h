#define F(x) x
#include F(
#include F("parts/plain.h"
