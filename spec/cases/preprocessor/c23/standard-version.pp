# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "standard-version.h"

202000L
