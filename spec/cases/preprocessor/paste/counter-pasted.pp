# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "counter-pasted.h"


v0 v1
