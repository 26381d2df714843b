# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "digit-separators-c23.h"


yes
