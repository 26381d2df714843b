# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "two-parameters.h"

2 -1 b-a [3 -(1,2)
