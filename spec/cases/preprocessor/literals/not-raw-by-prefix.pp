# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "not-raw-by-prefix.h"

R"a" aR"(b)" R "c"
