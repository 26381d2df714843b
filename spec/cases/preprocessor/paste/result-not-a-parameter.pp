# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "result-not-a-parameter.h"

ab
