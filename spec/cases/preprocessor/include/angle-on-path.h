// flags: -Iparts
#include <plain.h>
end
