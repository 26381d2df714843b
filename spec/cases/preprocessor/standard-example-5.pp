# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "standard-example-5.h"

int j[] = { 123, 45, 67, 89,
10, 11, 12, };
