# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "va-opt-nested-parentheses.h"

[] [(a, (b)) c]
