# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "argument-over-lines.h"

1 + 2

1 + 2




next
