# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "function-like.h"

[1] [a b] [(a, b)]
