#define A 1
#pragma pop_macro("A")
A
