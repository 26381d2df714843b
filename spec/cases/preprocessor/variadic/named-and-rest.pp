# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "named-and-rest.h"

1: 2; 1: 2, 3; 1: ;
