# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "ms-struct.h"
#pragma ms_struct on
a
#pragma ms_struct reset
