# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "directive-name-is-not-expanded.h"


1
