# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "stdc.h"
#pragma STDC FP_CONTRACT ON
#pragma STDC FENV_ACCESS OFF
a
