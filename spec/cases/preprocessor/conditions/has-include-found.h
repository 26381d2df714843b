#if __has_include("has-include-found.h")
found
#endif
