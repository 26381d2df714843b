# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comment-in-condition.h"


yes
