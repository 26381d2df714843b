#include "  "
