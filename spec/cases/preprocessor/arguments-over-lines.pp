# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "arguments-over-lines.h"

a|b c d


a|b e

a|#b g
f
f
