# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "strings-and-expansions.h"


"q" "q" z "z" zz 1 2 "1 2" 1 21 2 ""
