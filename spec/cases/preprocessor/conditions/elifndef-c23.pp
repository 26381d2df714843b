# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "elifndef-c23.h"




not a
