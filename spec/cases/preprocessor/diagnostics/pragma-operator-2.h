_Pragma("a" "b")
_Pragma 1
