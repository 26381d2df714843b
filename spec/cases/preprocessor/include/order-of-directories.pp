# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "order-of-directories.h"

# 1 "parts/level.h" 1
first
# 1 "parts/next/level.h" 1
second
# 3 "parts/level.h" 2
# 3 "order-of-directories.h" 2
