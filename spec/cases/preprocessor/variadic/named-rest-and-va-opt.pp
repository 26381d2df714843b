# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "named-rest-and-va-opt.h"

f(1 ) f(1 , 2)
