#define A(...) __VA_OPT__
#define B(...) __VA_OPT__(
#define C(...) __VA_OPT__(x
#define D(...) __VA_OPT__ x
#define E(...) __VA_OPT__(##)
#define F(...) __VA_OPT__(##x)
#define G(...) __VA_OPT__(x##)
#define H(...) __VA_OPT__(__VA_OPT__())
#define I(...) x ## __VA_OPT__(a) ## y
#define J(...) __VA_OPT__(a) ##
#define K(...) ## __VA_OPT__(a)
#define L __VA_OPT__(a)
#define M(x) __VA_OPT__(a)
#define N(x...) __VA_OPT__(a) x
