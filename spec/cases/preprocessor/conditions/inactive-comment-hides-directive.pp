# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "inactive-comment-hides-directive.h"





yes
