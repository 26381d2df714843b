#include "parts/once.h"
#include "parts/once.h"
end
