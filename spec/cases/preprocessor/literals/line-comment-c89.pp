# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-comment-c89.h"

a / c
d
