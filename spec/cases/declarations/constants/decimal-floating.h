#define DOUBLE 1.5
#define FLOAT 1.5e3f
#define LONG_DOUBLE 2.25L
#define NO_INTEGER_PART .5
#define NO_FRACTION 3.
