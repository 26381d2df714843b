# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "underscore-dollar-names.h"



1 2 3
