# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-in-argument.h"

2 2

1 5 2 4
