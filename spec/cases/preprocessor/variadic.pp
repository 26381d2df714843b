# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "variadic.h"



[] [1] [1,2] [,] 1[] 1[] 1[2,3] [2] 1{} 1{2} 1{2,3} {}
