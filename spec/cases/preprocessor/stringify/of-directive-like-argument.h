#define S(x) #x
S(a
#define B 1
b) B
