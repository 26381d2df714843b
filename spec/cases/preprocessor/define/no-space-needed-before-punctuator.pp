# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "no-space-needed-before-punctuator.h"


+ 1
