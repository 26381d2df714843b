# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "hash-hash-is-no-operator-by-paste.h"




char p[] = "x ## y";
