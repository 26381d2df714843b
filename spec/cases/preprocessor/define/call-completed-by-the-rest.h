#define f(x) [x]
#define g f(
g 1)
