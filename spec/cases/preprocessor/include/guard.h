#include "parts/guarded.h"
#include "parts/guarded.h"
end
