# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "function-name-from-expansion.h"


[1]
