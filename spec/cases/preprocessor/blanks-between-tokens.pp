# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "blanks-between-tokens.h"




+ + - - + + + + - - - - a b a b c 1f(.)2 . . . < < 1 1 x 1 / / / * x
")""x" # # L "s" L 'c' % : = = & & : : - > %: %: 1 +1 1e +1 . 1
