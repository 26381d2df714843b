#pragma push_macro
#pragma push_macro(
#pragma push_macro()
#pragma push_macro(A)
#pragma push_macro("A"
#pragma push_macro("A") x
#pragma push_macro("A")
#pragma push_macro "A"
#pragma push_macro("")
#pragma push_macro("1")
#pragma push_macro("A b")
#pragma push_macro(L"A")
#pragma pop_macro
#pragma pop_macro(
#pragma pop_macro("A") x
#pragma pop_macro("Z")
#pragma pop_macro(A)
#pragma pop_macro("")
