(_Pragma)
_Pragma("x")x
_Pragma(("x"))
