// flags: -Iparts -Iparts/next
#include <level.h>
end
