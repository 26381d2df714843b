# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pp-numbers.h"
1.2.3 1e+e+5 0x1p+p-p 1_2 1abc .1.2 1..2 0xe+1 1e1+1
