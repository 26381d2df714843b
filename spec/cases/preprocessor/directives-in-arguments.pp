# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "directives-in-arguments.h"

<a g g yes b>
