# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "overload-by-count.h"




one(1) two(1, 2)
