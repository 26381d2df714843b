#define a(...) [__VA_ARGS__]
#define b(x,...) x[__VA_ARGS__]
#define c(x, y...) x{y}
a() a(1) a(1,2) a(,) b(1) b(1,) b(1,2,3) b(,2) c(1) c(1,2) c(1,2,3) c(,)
