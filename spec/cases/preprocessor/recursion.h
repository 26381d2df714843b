#define f(x) x f
f(1)(2)(3)
#define a a b
#define b b a
a b
#define AA BB
#define BB AA
AA BB
#define foo() bar
foo()()
#define NIL(xxx) xxx
#define G_0(arg) NIL(G_1)(arg)
#define G_1(arg) NIL(arg)
G_0(42)
#define f2(a) a*g2
#define g2(a) f2(a)
f2(2)(9)
#define obj() obj2
#define obj2 obj ()
obj()
#define id(x) x
id(id)(id)(1)
id(id(id)(2))
