# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "push-twice.h"





3

2

1
