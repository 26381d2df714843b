# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "same-definition-twice.h"



2 + 1
