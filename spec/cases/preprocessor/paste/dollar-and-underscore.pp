# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "dollar-and-underscore.h"

$x __ x$
