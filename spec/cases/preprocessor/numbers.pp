# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "numbers.h"
0x1p-3 1.e+5 0b101 .5f16 1e5L 0x1.8p+3f 1..2 1.2.3 0xe+1 1e+a 5z+ 08 1_000 1.2e-3dl 0x.p1 ..5 .x 1\u00e9 3ppp+p-
