# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "recursion.h"

1 f(2)(3)


a b a b a b


AA BB

bar()



42


2*9*g2


obj ()

id(id)(1)
id(2)
