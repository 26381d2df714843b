# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "digit-separators-c23.h"

1'000'000 0xff'ff 0b1'0
