#define NAME "has-include-macro.h"
#if __has_include(NAME)
found
#endif
