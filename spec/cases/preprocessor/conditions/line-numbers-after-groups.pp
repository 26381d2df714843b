# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-numbers-after-groups.h"




5

7

9
