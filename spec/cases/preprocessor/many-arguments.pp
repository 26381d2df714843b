# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "many-arguments.h"

25 24 23 26,27
