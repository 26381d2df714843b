# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "string-literals-are-not-expanded.h"

"A" 'A' "x A y" L"A" 1"A"
