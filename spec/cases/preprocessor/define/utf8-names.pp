# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "utf8-names.h"


1 2 ée
