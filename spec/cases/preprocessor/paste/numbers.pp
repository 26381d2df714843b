# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "numbers.h"

12 1e5 1.5 .5 0xff 1u
