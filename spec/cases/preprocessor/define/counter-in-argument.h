#define TWICE(x) x x
TWICE(__COUNTER__) __COUNTER__
