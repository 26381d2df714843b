# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "gcc-visibility.h"
#pragma GCC visibility push(default)
a
#pragma GCC visibility pop
