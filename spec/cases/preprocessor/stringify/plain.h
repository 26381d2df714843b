#define S(x) #x
S(a) S(1 + 2) S() S("s") S('c')
