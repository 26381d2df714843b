# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "operands-are-not-expanded.h"

#pragma something a
1
