# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "strict-comma.h"


p(0,) p(0,1) p(1) p(1,) p(1,2)
