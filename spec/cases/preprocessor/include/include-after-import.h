#import "parts/plain.h"
#include "parts/plain.h"
end
