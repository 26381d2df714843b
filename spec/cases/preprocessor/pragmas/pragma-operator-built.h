#define S(x) #x
#define DO(x) _Pragma(S(x))
DO(pack(4)) int a;
