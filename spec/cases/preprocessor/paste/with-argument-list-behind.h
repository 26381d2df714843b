#define P(x) fn_##x
#define fn_a(y) <y>
P(a)(1)
