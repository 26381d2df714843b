#define O\
1
#define P~
#define Q`
#define R_\ x
