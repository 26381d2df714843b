# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "counter-in-argument.h"

0 0 1
