# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "space-before-parenthesis-in-call.h"

<1> <2> <3>
