# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "ucn-names.h"

1 1
