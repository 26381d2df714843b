# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-marker-enters-and-leaves.h"
# 1 "inner.h" 1
inner
# 3 "line-marker-enters-and-leaves.h" 2
outer
