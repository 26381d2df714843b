# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "by-stringified-macro.h"


# 1 "parts/plain.h" 1
plain 1
# 4 "by-stringified-macro.h" 2
