# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "directive-from-macro-is-none.h"


 # define A 1
 # define B 2
A B
