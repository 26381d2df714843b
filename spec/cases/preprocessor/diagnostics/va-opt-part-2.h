#define O(...) __VA_OPT__((a)
#define P(...) #__VA_OPT__(x
#define Q(...) __VA_OPT__() __VA_OPT__( __VA_OPT__(1) )
#define R(...) __VA_OPT__ __VA_OPT__(x)
#define S(...) (__VA_OPT__)
