// flags: -idirafter parts -Iparts/next
#include <level.h>
