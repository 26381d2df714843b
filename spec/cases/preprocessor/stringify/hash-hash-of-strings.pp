# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "hash-hash-of-strings.h"

L"a"
