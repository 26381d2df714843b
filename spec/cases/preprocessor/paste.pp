# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "paste.h"

++ -> << x1 1x .5 L'a' L"s" 1e5 <: %:%: a b

pp p(1,2)

. . . <<= xy y x

abc


yes

<1 > x1 y
