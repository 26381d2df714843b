# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "macros-in-conditions.h"






b



c



d


e
