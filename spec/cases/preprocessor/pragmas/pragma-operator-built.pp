# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragma-operator-built.h"



#pragma pack(4)
# 3 "pragma-operator-built.h"
 int a;
