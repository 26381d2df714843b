# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "space-in-definitions.h"





 1 (a) (2)
