# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "gnu89.h"

a

 0x1p+3
