#define S(x) [ # x]
S(a) S( a )
