# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "spaces-from-macro-arguments.h"



 + + - -1 - -1
