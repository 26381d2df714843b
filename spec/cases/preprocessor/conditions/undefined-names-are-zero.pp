# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "undefined-names-are-zero.h"



yes
