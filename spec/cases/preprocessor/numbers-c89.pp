# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "numbers-c89.h"
0x1p+3 1e+3 %: <: a
