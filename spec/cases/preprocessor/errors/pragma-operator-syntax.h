_Pragma(x)
_Pragma("a"
