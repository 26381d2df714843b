# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "va-opt-with-parameters.h"

 <1:2> < :2>
