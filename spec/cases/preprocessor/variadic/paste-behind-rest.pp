# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "paste-behind-rest.h"

a, bx x
