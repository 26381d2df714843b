# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "then-paste.h"

"1" x1
