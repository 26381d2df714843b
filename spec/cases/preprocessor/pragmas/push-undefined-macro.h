#pragma push_macro("A")
#define A 1
A
#pragma pop_macro("A")
A
