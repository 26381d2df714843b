# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comments.h"
a b c
d / * e */ f "/*" g "//" h '/*' i j k
l
