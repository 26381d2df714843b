# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragma-warning.h"

#pragma warning(push)
#pragma warning(disable: 4996)
a
#pragma warning(pop)
