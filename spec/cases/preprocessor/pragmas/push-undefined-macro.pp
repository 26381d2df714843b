# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "push-undefined-macro.h"


1

A
