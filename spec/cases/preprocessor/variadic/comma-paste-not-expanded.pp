# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comma-paste-not-expanded.h"


f(1, 1) f(1, 1 1)
