# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "definition-uses-later-value.h"


1


2
