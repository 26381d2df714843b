#define NIL(xxx) xxx
#define G_0(arg) NIL(G_1)(arg)
#define G_1(arg) NIL(arg)
G_0(42)
#define EVAL(...) __VA_ARGS__
#define DEFER(id) id EMPTY()
#define EMPTY()
#define A() 123
DEFER(A)() EVAL(DEFER(A)())
#define OBSTRUCT(...) __VA_ARGS__ DEFER(EMPTY)()
#define REPEAT(n) n OBSTRUCT(REP2)()(n)
#define REP2() REPEAT
REPEAT(1) EVAL(REPEAT(1)) EVAL(EVAL(REPEAT(1)))
