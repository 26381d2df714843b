# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comma-paste-drops-comma.h"

f(1) f(1, 2) f(1, 2, 3) f(1,)
