#define S(x) #x
S(\)
S("a\\" \)
S(')
S(")
S(a\b)
