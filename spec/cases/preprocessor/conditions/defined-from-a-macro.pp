# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "defined-from-a-macro.h"





no
