#if 0
don't "read this
#nosuch directive
#include <nowhere.h>
#if garbage in ( a condition
#elif more ) garbage
#endif
#error not reached
'
#else
yes
#endif
