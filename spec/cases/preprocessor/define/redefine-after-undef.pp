# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "redefine-after-undef.h"



2
