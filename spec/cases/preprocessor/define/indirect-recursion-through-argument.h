#define f(x) x
#define g f(g)
g f(g)
