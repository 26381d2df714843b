# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "expansion-in-directive-line.h"
# 100 "expansion-in-directive-line.h"
100
