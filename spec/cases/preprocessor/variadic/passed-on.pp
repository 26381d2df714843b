# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "passed-on.h"


1 -2 -3
