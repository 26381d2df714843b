#define a b x
#define b a y
a b
