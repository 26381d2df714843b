#define S(...) #__VA_ARGS__
S(a,b) S(a , b) S(a ,b) S() S(,) S((a,b), c)
