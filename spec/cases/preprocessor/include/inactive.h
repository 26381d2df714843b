#if 0
#include "parts/plain.h"
#include <nowhere.h>
#endif
end
