#include "nowhere.h"
after
