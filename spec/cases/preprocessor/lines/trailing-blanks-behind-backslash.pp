# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "trailing-blanks-behind-backslash.h"


1 + 2
