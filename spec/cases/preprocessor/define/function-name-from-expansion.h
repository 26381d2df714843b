#define g f
#define f(x) [x]
g(1)
