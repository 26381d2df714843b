_Pragma("pack(push, 1)")
struct s { char a; int b; };
_Pragma("pack(pop)")
