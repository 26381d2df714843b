# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "raw-keeps-splices-and-trigraphs.h"

R"(a\
b ??/ c)" "\""
