# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "clang-has-builtin.h"


yes
