# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comment-keeps-count.h"


         3
4
