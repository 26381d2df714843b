# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "parameter-twice.h"

xx x 11 1
