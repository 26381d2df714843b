# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "splice-keeps-count.h"
abc 3


4
