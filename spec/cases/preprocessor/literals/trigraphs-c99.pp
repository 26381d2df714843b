# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "trigraphs-c99.h"

[ ] "\n" x
