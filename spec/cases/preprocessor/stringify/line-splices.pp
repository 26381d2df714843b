# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-splices.h"

"ab c d"
