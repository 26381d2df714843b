#define f(x) [x]
#define g f
f g f (1) g (2) f
(3)
g
#define h() H
h h() h ( )
f
#define foo 1
(4)
f
#undef f
(5)
