int x = __has_include("a");
#define H __has_include("parts/plain.h")
#if H
#endif
H
#define __has_include_next
