# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "in-argument-list.h"


# 1 "parts/plain.h" 1
F
# 4 "in-argument-list.h" 2
)
