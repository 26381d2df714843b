# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "long-gap-after-directives.h"
one
# 11 "long-gap-after-directives.h"
two
