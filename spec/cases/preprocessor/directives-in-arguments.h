#define f(x) <x>
f(a
#define g 1
g
#undef g
g
#ifdef f
yes
#else
no
#endif
b)
