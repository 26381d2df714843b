#undef __FILE__
#define __LINE__ 1
