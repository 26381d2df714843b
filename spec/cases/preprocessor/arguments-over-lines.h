#define f(x,y) x|y
f(a,
b
c) d
f (
 a , b ) e
f(a, #b) g
f((a,b),[c,d)
f({a,b},c)
