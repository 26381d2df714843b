#include "parts/nested.h"
end
