# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "by-macro.h"

# 1 "parts/plain.h" 1
plain 1
# 3 "by-macro.h" 2
