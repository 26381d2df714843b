# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "identifiers-are-whole.h"

AA A_ _A A1 1A 1 . 1 1 ->1
