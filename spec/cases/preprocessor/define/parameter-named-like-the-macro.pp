# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "parameter-named-like-the-macro.h"

1
