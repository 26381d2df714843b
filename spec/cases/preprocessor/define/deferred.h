#define EMPTY
#define DEFER(x) x EMPTY
#define A() 123
#define EXPAND(x) x
DEFER(A)() EXPAND(DEFER(A)())
