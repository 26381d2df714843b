# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragma-keyword.h"


#pragma pack(push, 1)
# 2 "pragma-keyword.h"
 int a;
#pragma warning(disable: 4996)
# 2 "pragma-keyword.h"
