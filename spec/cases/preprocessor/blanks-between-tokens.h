#define E
#define plus +
#define m -
#define f(x) x
+plus -E- +f(+) f(+)+ m- -m f(a)b a f(b)f(c) 1f(.)2 f(.)f(.)f(.) f(<)< f(1)1 f(x)1 f(/)/ f(/)* x
f(")")f("x") E#E# f(L)"s" f(L)'c' f(%)f(:) =f(=) f(&)& f(:): f(-)> f(%:)%: f(1)+1 f(1e)+1 f(.)1
