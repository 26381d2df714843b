# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "after-splice.h"
1 2

3
