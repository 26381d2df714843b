# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "map-with-va-opt.h"
# 9 "map-with-va-opt.h"
<1> <2> <3> <4>
