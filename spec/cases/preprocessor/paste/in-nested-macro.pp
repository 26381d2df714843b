# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "in-nested-macro.h"



one two VALUE_3
