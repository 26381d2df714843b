# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "embed-if-empty.h"
065, 66
