# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "count-arguments.h"


1 2 3 4
