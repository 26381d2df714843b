# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "clang-19-on-linux.h"

19 8388608
