# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "argument-with-parentheses.h"

(1, 2);3 [1;2] f(1, 2);3
