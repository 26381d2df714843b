# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pack.h"
#pragma pack(push, 1)
a
#pragma pack(pop)
