#if __has_include
#endif
#if __has_include(
#endif
#if __has_include()
#endif
#if __has_include(x)
#endif
#if __has_include("a"
#endif
#if __has_include "a"
#endif
#if __has_include <a>
#endif
#if __has_include(<a>
#endif
#if __has_include(<a)
#endif
#if __has_include("a" b)
#endif
#if __has_include("")
#endif
#if __has_include(1)
#endif
#if __has_include(L"a")
#endif
