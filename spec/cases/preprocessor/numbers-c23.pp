# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "numbers-c23.h"
1'000'000 0x1'2 1' 2 a'b' // flags: -std=gnu2x
