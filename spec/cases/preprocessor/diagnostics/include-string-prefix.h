#include L"a.h"
