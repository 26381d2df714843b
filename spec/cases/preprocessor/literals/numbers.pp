# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "numbers.h"
0 1 1. .1 1.1 1e5 1e+5 1E-5 0x1 0x1p5 0x1.8p-3 1u 1lu 1.f 0b101
