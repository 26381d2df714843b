# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "in-the-middle-of-a-line.h"
int a;
#pragma x y
# 1 "in-the-middle-of-a-line.h"
 int b;
