#define f(x) f(x + 1)
f(1) f(f(1))
