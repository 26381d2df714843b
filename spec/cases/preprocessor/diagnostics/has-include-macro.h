#define S "parts/plain.h"
#if __has_include(S)
#endif
#define T <parts/plain.h
#if __has_include(T>)
#endif
#if __has_include(T)
#endif
#define U
#if __has_include(U)
#endif
