# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "push-pop-macro.h"




2

1


1

Y


X
 1
