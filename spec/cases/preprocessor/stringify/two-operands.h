#define S(a, b) #a #b #a
S(1, 2) S(,) S(a b, c)
