# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-pasted.h"


v3
v__LINE__
