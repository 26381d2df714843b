# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "clang-on-windows.h"


clang 1920
