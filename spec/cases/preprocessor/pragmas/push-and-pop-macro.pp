# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "push-and-pop-macro.h"




2

1
