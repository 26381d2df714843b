# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragma-keyword-from-macro.h"



#pragma warning(push)
# 3 "pragma-keyword-from-macro.h"
#pragma warning(disable:4996)
# 3 "pragma-keyword-from-macro.h"
 int a;
