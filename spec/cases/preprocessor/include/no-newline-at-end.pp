# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "no-newline-at-end.h"
# 1 "parts/no-newline.h" 1
last line without end
# 2 "no-newline-at-end.h" 2
next
