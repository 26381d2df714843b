# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "extended-names.h"
é naïve 变量 x́
