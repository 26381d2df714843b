#define a(x) b(x) b(x)
#define b(x) c(x) c(x)
#define c(x) d(x) d(x)
#define d(x) x
a(a) a(1) a(b(c(d(2))))
