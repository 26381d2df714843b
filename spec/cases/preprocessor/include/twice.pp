# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "twice.h"
# 1 "parts/plain.h" 1
plain 1
# 2 "twice.h" 2
# 1 "parts/plain.h" 1
plain 1
# 3 "twice.h" 2
