_Pragma("pack(push, 1)") struct s;
_Pragma("pack(pop)")
