# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragma-operator.h"

#pragma pack(push, 1)
# 1 "pragma-operator.h"
 struct s;

#pragma pack(pop)
# 2 "pragma-operator.h"
