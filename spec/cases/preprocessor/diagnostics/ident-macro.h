#define S "x"
#ident S
#define T 1
#ident T
