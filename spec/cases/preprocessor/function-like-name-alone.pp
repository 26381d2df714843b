# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "function-like-name-alone.h"


f f [1] [2] [3]

f

h H H
f

(4)
f

(5)
