# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comments-are-spaces.h"
a b a b a
b
