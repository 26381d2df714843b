# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "weak-and-redefine.h"
#pragma weak a = b
#pragma redefine_extname old new
a
