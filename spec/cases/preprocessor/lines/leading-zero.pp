# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "leading-zero.h"
# 10 "leading-zero.h"
10
