# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "rest-is-expanded.h"


1, 2|1, 2
