# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "named-rest-gnu.h"

[] [1] [1, 2]
