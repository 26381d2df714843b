#define f(x) x * 2
f(f(f(1)))
