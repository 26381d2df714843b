# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "painted-name-stays-painted.h"


bar foo 1(2)
