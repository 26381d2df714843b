# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "counter.h"
0 1

2 3

yes

5
