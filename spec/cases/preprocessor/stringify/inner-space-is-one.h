#define S(x) #x
S( a   b ) S(a	b) S(a/* c */b) S(a
b)
