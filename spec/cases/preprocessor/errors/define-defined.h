#define defined 1
#undef defined
