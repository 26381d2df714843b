# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "object-like-with-parenthesis.h"

(1)
(1)(2)
