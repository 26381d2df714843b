# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "indirect-recursion-through-argument.h"


g g
