before
#include "plain.h"
after
