# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "argument-keeps-inner-space.h"

[a b c] [a b]
