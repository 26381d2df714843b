# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "multiple-tokens.h"

1 23 4 a++b
