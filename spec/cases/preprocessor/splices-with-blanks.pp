# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "splices-with-blanks.h"
ab c



d
