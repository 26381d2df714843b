# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "self-reference.h"

foo + 1
