#define foo(x) bar x
#define bar(x) foo x
foo(bar)(1)(2)
