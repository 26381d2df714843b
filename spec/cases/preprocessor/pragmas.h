#pragma pack(push, 1)
#define P pack
#pragma P(2)
#pragma unknown a  b
_Pragma("pack(4)") x
#define PR _Pragma("pack(8)") y
PR z
#define DO(x) _Pragma(#x)
DO(pack(16)) w
#pragma
#pragma STDC FENV_ACCESS ON
#define id(x) x
id(a _Pragma("pack()") b)
a _Pragma("foo bar") b
#define R redefine_extname
#pragma weak R
