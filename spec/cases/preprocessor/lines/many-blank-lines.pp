# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "many-blank-lines.h"
one
# 11 "many-blank-lines.h"
two
