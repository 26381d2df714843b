ab
 x  y
#define A 1
#defineB 2
#define C12
 #define D
#if1
#endif
