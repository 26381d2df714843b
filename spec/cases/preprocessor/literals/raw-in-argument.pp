# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "raw-in-argument.h"

<R"(a,b)"> <R"(
))">
