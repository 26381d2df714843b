#define NONE(x)
NONE(__COUNTER__) __COUNTER__
