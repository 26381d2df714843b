# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "embed-prefix-suffix.h"
1,65, 66,2
