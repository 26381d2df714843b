# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "empty-then-text.h"

"" text "" text
