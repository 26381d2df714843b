# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "of-directive-like-argument.h"

"a b" 1
