# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "paste-operator-from-paste.h"




char p[] = "x ## y";
