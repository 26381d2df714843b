# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "names.h"

xy x1 x1_2 x x
