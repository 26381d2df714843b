# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "makes-keyword-of-directive.h"

 # define x
