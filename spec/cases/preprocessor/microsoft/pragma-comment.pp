# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragma-comment.h"

#pragma comment(lib, "x.lib")
a
