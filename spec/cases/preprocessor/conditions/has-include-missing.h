#if __has_include("nowhere.h")
no
#elif __has_include(<nowhere.h>)
no
#else
missing
#endif
