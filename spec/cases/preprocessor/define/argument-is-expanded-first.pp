# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "argument-is-expanded-first.h"


1 1 1 1 1 1
