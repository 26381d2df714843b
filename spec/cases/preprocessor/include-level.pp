# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "include-level.h"
# 1 "lev.h" 1

1 "lev.h" 2 "include-level.h"

tail
# 2 "include-level.h" 2
0
