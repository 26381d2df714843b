#include "lev.h"
(1) tail
(2)
#include "lev.h"
end
