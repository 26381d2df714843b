# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comma-paste-strict.h"


f(1, 2) f(1,)
