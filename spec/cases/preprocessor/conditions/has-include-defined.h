#ifdef __has_include
yes
#endif
#if defined __has_include && __has_include("has-include-defined.h")
yes
#endif
