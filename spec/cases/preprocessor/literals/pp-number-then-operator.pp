# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pp-number-then-operator.h"
1+1 1-1 0xf+1 0xe-1 1e+1 .+. .5.
