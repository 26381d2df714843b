#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
XCAT(CAT(a, b), CAT(c, d)) XCAT(a, XCAT(b, c))
