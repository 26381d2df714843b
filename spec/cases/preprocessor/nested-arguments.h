#define f(a,b) {a:b}
#define g(x) x
f(g(f(1,2)),g((3,4))) f(g(1,)) 
#define c ,
f(g(1 c 2)) 
#define pair 1,2
#define h(x) f(x)
h(pair) g(pair)
#define LP (
#define RP )
g LP 1 RP g LP 2) f(LP,RP)
