# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "va-opt-paste.h"

ac ab 1c
