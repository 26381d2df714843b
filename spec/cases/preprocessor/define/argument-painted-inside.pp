# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "argument-painted-inside.h"

f f(1)
