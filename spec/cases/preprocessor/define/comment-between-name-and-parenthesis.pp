# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comment-between-name-and-parenthesis.h"

(x) x(1)
