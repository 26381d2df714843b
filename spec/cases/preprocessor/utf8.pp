# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "utf8.h"
é "ü€" λx x€ é λx café

5 5
