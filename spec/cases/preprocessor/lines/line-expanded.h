#define N 50
#define NAME "x.c"
#line N NAME
__LINE__ __FILE__
