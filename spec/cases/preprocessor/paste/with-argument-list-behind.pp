# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "with-argument-list-behind.h"


<1>
