# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comma-paste-only-variadic.h"

f(0) f(0,1) f(0,,)
