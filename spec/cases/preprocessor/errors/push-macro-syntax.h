#pragma push_macro(A)
#pragma pop_macro
