# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "function-like-no-parameters.h"

nothing nothing nothing
F
