# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "map.h"
# 16 "map.h"
<1> <2> <3> <4>
