# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "prefix-of-literal.h"

L"s" u's' u8"s" U"s"
