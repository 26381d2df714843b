# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "call-completed-by-the-rest.h"


[1]
