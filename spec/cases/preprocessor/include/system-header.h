#include "parts/system.h"
end
