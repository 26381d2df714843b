#define O(x..., y)
#define P(x, ..., y)
#define Q(... ...)
#define R(x...)
#define S(defined) defined
#define T(x, +)
#define U(()
#define V(x;y)
#define W(.)
#define X(x,y,x)
#define Y(/*c*/)
#define Z( x , y ) x
#define AA(__VA_ARGS__)
#define AB(x, __VA_ARGS__)
