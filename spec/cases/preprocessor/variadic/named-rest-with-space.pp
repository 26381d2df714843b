# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "named-rest-with-space.h"

1|2, 3
