#define PARENS ()
#define EXPAND(...) EXPAND2(EXPAND2(EXPAND2(__VA_ARGS__)))
#define EXPAND2(...) EXPAND1(EXPAND1(EXPAND1(__VA_ARGS__)))
#define EXPAND1(...) __VA_ARGS__
#define EACH(m, ...) __VA_OPT__(EXPAND(HELPER(m, __VA_ARGS__)))
#define HELPER(m, a, ...) m(a) __VA_OPT__(AGAIN PARENS (m, __VA_ARGS__))
#define AGAIN() HELPER
#define M(x) <x>
EACH(M, 1, 2, 3, 4) EACH(M)
