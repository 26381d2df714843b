# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"

# 1 "parts/defines.h" 1
# 0 "<command-line>" 2
# 1 "forced.h"

7
