# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "parameter-shadows-macro.h"


1 9
