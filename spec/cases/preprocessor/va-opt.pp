# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "va-opt.h"




f(0 , b, c) f(0 ) f(0 ) f(0, a , b, c) f(0, a ) f(0, a ) S foo ; S bar = { 1, 2 };

ab, c, d

""

a b



ab

aw ay zw w y zw

 2 2
