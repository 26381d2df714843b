# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"

# 1 "parts/conditional.h" 1
# 0 "<command-line>" 2
# 0 "<command-line>"

# 1 "parts/defines.h" 1
# 0 "<command-line>" 2
# 0 "<command-line>"
# 1 "forced-macros.h"

7
