#import "parts/plain.h"
#import "parts/plain.h"
end
