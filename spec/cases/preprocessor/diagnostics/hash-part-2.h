#define O a ## ## b
#define P(x) x ## ##
#define Q() #
#define R(...) #__VA_ARGS__ #
#define S(x, ...) #y
#define T(...) #__VA_OPT__(a)
#define U(...) #__VA_OPT__
#define V(x) %: y
#define W(x) %:%: x
#define X(x) x %:%:
#define Y(x) /* c */ ## x
#define Z(x) x ## /* c */
