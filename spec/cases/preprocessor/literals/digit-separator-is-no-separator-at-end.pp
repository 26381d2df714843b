# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "digit-separator-is-no-separator-at-end.h"

1'a' 1'0 x'1'
