#define F(x) <x>
F(
#include "parts/plain.h"
)
