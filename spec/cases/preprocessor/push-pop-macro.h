#define X 1
#pragma push_macro("X")
#undef X
#define X 2
X
#pragma pop_macro("X")
X
#pragma push_macro("Y")
#define Y 1
Y
#pragma pop_macro("Y")
Y
_Pragma("push_macro(\"X\")")
#undef X
X
_Pragma("pop_macro(\"X\")") X
