# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragma-operator-escapes.h"

#pragma message "a \\ b"
# 1 "pragma-operator-escapes.h"
 int a;
