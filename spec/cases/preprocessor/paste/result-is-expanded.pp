# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "result-is-expanded.h"


5 + xP
