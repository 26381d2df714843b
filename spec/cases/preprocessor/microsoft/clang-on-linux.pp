# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "clang-on-linux.h"

1 14 4 2
