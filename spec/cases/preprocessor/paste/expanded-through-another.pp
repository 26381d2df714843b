# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "expanded-through-another.h"




12
