# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-number.h"
# 100 "line-number.h"
100
101
