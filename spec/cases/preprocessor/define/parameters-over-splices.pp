# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "parameters-over-splices.h"


1 2
