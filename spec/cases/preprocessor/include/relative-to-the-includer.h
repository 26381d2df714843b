#include "parts/nested.h"
