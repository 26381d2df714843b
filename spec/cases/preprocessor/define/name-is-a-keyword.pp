# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "name-is-a-keyword.h"


long a; when(1) if
