# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "self-reference-function-like.h"

f(1 + 1) f(f(1 + 1) + 1)
