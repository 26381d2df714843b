# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "skipping-remembers-else.h"

a
# 11 "skipping-remembers-else.h"
e
