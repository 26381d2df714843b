# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "nested-variadic.h"


<1, 2> <> F(G, 1)
