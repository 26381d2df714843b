# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragma-operator-from-macro.h"



#pragma pack(push, 2)
# 3 "pragma-operator-from-macro.h"
 struct s { int a; };
#pragma pack(pop)
# 3 "pragma-operator-from-macro.h"
