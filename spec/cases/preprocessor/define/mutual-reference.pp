# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "mutual-reference.h"


a y x b x y
