# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "of-numbers.h"

"1.5e+10" "0x1p-3" ".5f"
