# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "left-to-right.h"

123 xy z
