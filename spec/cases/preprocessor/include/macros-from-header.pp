# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "macros-from-header.h"
# 1 "parts/defines.h" 1
# 2 "macros-from-header.h" 2
7
# 1 "parts/undefines.h" 1
# 4 "macros-from-header.h" 2
FROM_HEADER
