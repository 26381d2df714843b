# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "argument-with-empty-rest-passed.h"


[|] [1|] [1|]
