# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "named-rest-after-parameter-gnu.h"

f("a") f("a", 1, 2)
