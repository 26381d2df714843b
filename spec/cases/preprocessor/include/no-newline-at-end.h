#include "parts/no-newline.h"
next
