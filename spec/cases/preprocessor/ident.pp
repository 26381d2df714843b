# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "ident.h"
#ident "x"
#ident "y"
a
