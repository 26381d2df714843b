# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "utf8-character-c23.h"

u8'a'
