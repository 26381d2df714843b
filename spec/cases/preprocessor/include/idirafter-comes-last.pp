# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "idirafter-comes-last.h"

# 1 "parts/next/level.h" 1
second
# 3 "idirafter-comes-last.h" 2
