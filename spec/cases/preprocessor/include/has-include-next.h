// flags: -Iparts -Iparts/next
#if __has_include(<level.h>)
found
#endif
