# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "va-opt-twice.h"

 1 a 1 b
