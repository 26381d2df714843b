# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "counter-goes-on.h"
0
# 1 "parts/counted.h" 1
1
# 3 "counter-goes-on.h" 2
2
