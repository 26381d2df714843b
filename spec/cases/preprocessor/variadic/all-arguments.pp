# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "all-arguments.h"

[] [1] [1, 2] [1,2 , 3]
