# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "maximal-munch.h"
a+++b a+++++b x---y a<<<=b >>>= &&& ||| ...... ->* .. <::>
