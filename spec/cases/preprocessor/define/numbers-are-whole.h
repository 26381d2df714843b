#define e 2
#define x 3
1e5 0x10 1.e+e 1e e x
