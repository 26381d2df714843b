# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "backslash-at-end-of-comment.h"


code
