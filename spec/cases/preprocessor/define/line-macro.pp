# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-macro.h"
1
2 2

4
