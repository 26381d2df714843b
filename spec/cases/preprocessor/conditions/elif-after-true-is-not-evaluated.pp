# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "elif-after-true-is-not-evaluated.h"

yes
