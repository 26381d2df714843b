#define AT_LEAST(a, b) (VERSION >= (a) * 100 + (b))
#define VERSION 302
#if AT_LEAST(3, 2) && !AT_LEAST(3, 3)
yes
#endif
