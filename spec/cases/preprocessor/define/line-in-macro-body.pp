# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-in-macro-body.h"

2

4 5 4
