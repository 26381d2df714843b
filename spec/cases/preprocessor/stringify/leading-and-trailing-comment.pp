# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "leading-and-trailing-comment.h"

"b" "e"
