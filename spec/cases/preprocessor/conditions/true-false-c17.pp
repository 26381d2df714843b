# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "true-false-c17.h"



no names
