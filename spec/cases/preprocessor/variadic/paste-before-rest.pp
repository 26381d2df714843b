# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "paste-before-rest.h"

ab, c a b
