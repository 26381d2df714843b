# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "spaces-that-keep-tokens-apart.h"


+ + - - + + f(=)

= = = + + + + x. . 1EMPTY 1 .5
