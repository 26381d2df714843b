# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "gcc-diagnostic.h"
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused"
a
#pragma GCC diagnostic pop
