# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "va-opt-basic.h"

f(1 ) f(1 , 2) f(1 ) f(1 , 2, 3)
