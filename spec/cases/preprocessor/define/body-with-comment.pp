# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "body-with-comment.h"

1 + 2
