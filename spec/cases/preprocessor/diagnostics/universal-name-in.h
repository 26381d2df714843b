#define \u00c1 1
\u00c1
#define a\u0024 1
#if \u00c1
#endif
#if \ud800
#endif
#ifdef \u0041
#endif
1\u00c1
1\u0041
"\ud800" '\u0041' "\u12"
