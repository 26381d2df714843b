# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "embed-by-macro.h"
65, 66
