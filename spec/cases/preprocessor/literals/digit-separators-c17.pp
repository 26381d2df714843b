# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "digit-separators-c17.h"
1'000'000
