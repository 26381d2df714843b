// flags: -isystem parts
#include <plain.h>
end
