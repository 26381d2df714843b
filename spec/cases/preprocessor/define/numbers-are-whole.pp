# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "numbers-are-whole.h"


1e5 0x10 1.e+e 1e 2 3
