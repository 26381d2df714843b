#include "parts/plain.h"
end
