# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "raw-over-lines.h"
R"(one
two
three)" after
